"""Template sets as their authors handle them: opened, checked, made new, tried out."""
