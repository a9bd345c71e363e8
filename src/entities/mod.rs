//! Floor 2: names and mentions.
