"""What instance admins see of the work behind the scenes, and how they set it going again."""
