"""Geometry of the charts: from numbers and texts to SVG, without a request, a model or a template.

Texts come in as arguments, already translated. Colours and line styles live in charts.css, spread.css and
overview.css of static/css; a chart only says which class an element has (or, on paper, which attributes: see `look`).
"""
