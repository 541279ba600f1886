"""The weekly letter: a person's own words of a week, and authored ones around them. Made when read, kept nowhere."""
