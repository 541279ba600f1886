"""Who is to do a card. Which people those are stands in the cards' own rows."""
