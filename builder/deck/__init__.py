"""Slides: compose, paginate, bind the template, write PowerPoint."""
