"""Memos that are hard to print, for checking PDFs. They are made up and never stay."""
