"""The shipped PowerPoint template: what it looks like, and the XML that says so.

Lengths are points on a slide of 960 × 540. The XML follows ECMA-376 Part 1, 19 (PresentationML) and
20–21 (DrawingML).
"""
