"""What is shown to somebody who writes that they are not safe. It decides nothing else, and is kept nowhere."""
