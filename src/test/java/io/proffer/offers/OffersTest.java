package io.proffer.offers;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.catalog.Offer;
import io.proffer.lint.OfferConflict;
import io.proffer.rulesets.ShippedRulebook;
import io.proffer.workbook.RowEdit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is known of the offers of the shipped policy. */
class OffersTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final Offers offers = Offers.of(ShippedRulebook.get(), TODAY);

    @Test
    void everyOfferHasACardWithItsOwnerAndReview() {
        assertThat(offers.cards())
                .extracting(card -> card.offer().key())
                .containsExactlyElementsOf(
                        ShippedRulebook.get().catalog().offers().keySet());
        assertThat(offers.cards()).allSatisfy(card -> {
            assertThat(card.owner()).as(card.offer().key()).isNotBlank();
            assertThat(card.supportContact()).as(card.offer().key()).isNotBlank();
        });
    }

    @Test
    void anOfferIsLiveOnlyWhileItIsActiveAndInItsDays() {
        for (OfferCard card : offers.cards()) {
            Offer offer = card.offer();
            boolean begun = offer.validFrom() == null || !TODAY.isBefore(offer.validFrom());
            boolean over = offer.validTo() != null && TODAY.isAfter(offer.validTo());
            assertThat(card.live()).as(offer.key()).isEqualTo(offer.status().equals("ACTIVE") && begun && !over);
        }
    }

    @Test
    void theDossierOfAnUpgradeSaysWhoApprovesAndHowItsPriceIsMade() {
        Dossier dossier = offers.dossier("UPG_BUSINESS").orElseThrow();

        assertThat(dossier.approval().approvers()).isNotEmpty();
        assertThat(dossier.approval().rows()).isNotEmpty();
        assertThat(dossier.price().prices())
                .isNotEmpty()
                .allMatch(price -> price.planKey().equals("BUSINESS"));
        assertThat(dossier.price().steps().get(0)).contains("of the plan BUSINESS");
        assertThat(dossier.price().approvals())
                .isNotEmpty()
                .isSortedAccordingTo((one, other) -> one.upToPct().compareTo(other.upToPct()));
        assertThat(dossier.mentions())
                .extracting(Mention::table)
                .contains("usage_soft_push")
                .doesNotContain("offers");
        assertThat(dossier.next()).containsExactly(OfferStatus.PAUSED, OfferStatus.RETIRING);
    }

    @Test
    void whatCostsNothingHasNoPrice() {
        OfferCard free = offers.cards().stream()
                .filter(card -> !card.offer().isPriced())
                .findFirst()
                .orElseThrow();
        PriceBasis price = offers.dossier(free.offer().key()).orElseThrow().price();

        assertThat(price.prices()).isEmpty();
        assertThat(price.steps()).hasSize(1);
    }

    @Test
    void offersThatSellTheSameForAnotherPriceAreNamedTogether() {
        List<OfferConflict> conflicts = offers.conflicts();
        assertThat(conflicts).allSatisfy(conflict -> {
            assertThat(conflict.earlierOff()).isNotEqualByComparingTo(conflict.laterOff());
            assertThat(offers.dossier(conflict.later().key()).orElseThrow().conflicts())
                    .contains(conflict);
            assertThat(offers.dossier(conflict.earlier().key()).orElseThrow().conflicts())
                    .contains(conflict);
        });
    }

    @Test
    void aStepIsAChangeOfOneCellOfTheCatalogue() {
        RowEdit edit = offers.step("UPG_BUSINESS", OfferStatus.RETIRING).orElseThrow();

        assertThat(edit.kind()).isEqualTo(RowEdit.Kind.CHANGE);
        assertThat(edit.then()).isEqualTo(Map.of("offerStatus", "RETIRING"));
        assertThat(offers.step("UPG_NOTHING", OfferStatus.RETIRING)).isEmpty();
    }

    @Test
    void everyLifeEndsInTheArchive() {
        for (OfferStatus status : OfferStatus.values()) {
            assertThat(status.next()).doesNotContain(status);
            assertThat(status == OfferStatus.ARCHIVED).isEqualTo(status.next().isEmpty());
        }
    }
}
