"""The WHO-5: five questions about two weeks. A number to look at, and no judgement of anybody."""
