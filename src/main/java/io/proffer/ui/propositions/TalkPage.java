package io.proffer.ui.propositions;

import io.proffer.engine.talk.TalkTrack;
import io.proffer.ui.Formats;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** What to say, and what when the customer objects, in the language of the words that the proposition is shown with. */
@CheckedTemplate(basePath = "ui/propositions", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record TalkPage(TalkTrack track, Formats f) implements TemplateInstance {}
