-- Content that no file holds any more is deleted; who else holds it is asked by its key.
create index file_by_key on cases.file (object_key);
