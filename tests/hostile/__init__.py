"""Courses made to do harm, and the message that each of them gets."""
