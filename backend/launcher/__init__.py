"""One command to run a whole Grove: embedded servers, migration, web client, processes under one supervisor."""
