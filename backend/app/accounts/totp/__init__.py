"""The second step at sign-in: codes from an app, and recovery codes for when the phone is gone."""
