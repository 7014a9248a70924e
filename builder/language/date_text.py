"""A date as a Korean or an English reader writes it."""

from datetime import date

_KOREAN_WEEKDAYS = "월화수목금토일"
_ENGLISH_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ENGLISH_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def date_text(day: date, language: str) -> str:
    """Return `2026년 12월 4일 (금)` or `Friday 4 December 2026`, whatever the machine's locale."""
    if language == "ko":
        return f"{day.year}년 {day.month}월 {day.day}일 ({_KOREAN_WEEKDAYS[day.weekday()]})"
    return f"{_ENGLISH_WEEKDAYS[day.weekday()]} {day.day} {_ENGLISH_MONTHS[day.month - 1]} {day.year}"
