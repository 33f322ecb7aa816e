def test_home_answers_anyone(client, db):
    assert client.get("/").status_code == 200
