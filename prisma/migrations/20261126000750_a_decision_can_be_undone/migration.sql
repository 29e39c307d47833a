-- "These two are not the same" can be taken back for ten minutes; that it was said stays in staff_event.
GRANT DELETE ON not_duplicate TO finder_app;
