"""Grammar of time expressions in news English, after the TIMEX3 conventions of TimeML 1.2.1."""
