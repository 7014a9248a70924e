"""How wide, how tall and how long to say a text is."""

from builder.text.break_lines import break_lines, line_count, widest_word
from builder.text.face import Face, face
from builder.text.hangul_faces import has_hangul
from builder.text.paragraph_height import LINE_PITCH, TABLE_LINE_PITCH, paragraph_height
from builder.text.run import TextRun, text_width
from builder.text.speech import spoken_seconds, word_count
from builder.text.split_sentences import split_sentences
from builder.text.wrap_code import cell_width, code_columns, wrap_code

__all__ = [
    "LINE_PITCH",
    "TABLE_LINE_PITCH",
    "Face",
    "TextRun",
    "break_lines",
    "cell_width",
    "code_columns",
    "face",
    "has_hangul",
    "line_count",
    "paragraph_height",
    "split_sentences",
    "spoken_seconds",
    "text_width",
    "widest_word",
    "word_count",
    "wrap_code",
]
