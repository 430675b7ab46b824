-- Earlier answers on a matter are looked for among those of its topic first.
create index public_letter_topic on public_letter (topic, published_at desc) where public;
create index public_letter_kind on public_letter (kind, published_at desc) where public;
