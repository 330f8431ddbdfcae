"""The reading page: texts with their mentions in place, and the claims beside them, for a person to check.

marks.py puts the mentions into the text, cards.py shows a claim, names.py knows what codes are called in both
languages, document.py puts the page together. Nothing here knows where a page is written to.
"""
