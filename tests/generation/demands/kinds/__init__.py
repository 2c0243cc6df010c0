"""Rows in modules by what they demand: `measure` finds every module of these folders.

What several of them hold stands once: functions in `demands.offered`, texts and what they say in `demands.given`.
"""
