//! Floor 3: actions and the one table of commands.
