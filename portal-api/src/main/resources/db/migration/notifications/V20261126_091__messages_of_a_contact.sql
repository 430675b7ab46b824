-- Somebody may ask what they were told.
create index message_contact on message (contact);
