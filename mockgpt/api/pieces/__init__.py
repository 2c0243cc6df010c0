"""Large bodies piece by piece: requests are parsed so, and answers made while they are sent."""
