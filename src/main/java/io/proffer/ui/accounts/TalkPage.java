package io.proffer.ui.accounts;

import io.proffer.engine.talk.TalkTrack;
import io.proffer.ui.Formats;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** What to say, and what when the customer objects. */
@CheckedTemplate(basePath = "ui/accounts", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record TalkPage(TalkTrack track, Formats f) implements TemplateInstance {}
