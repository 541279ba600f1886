"""Calendar feeds: a person's due cards, for the calendar they use anyway."""
