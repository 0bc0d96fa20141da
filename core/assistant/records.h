// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/assistant/dossier.h"
#include "core/assistant/record.h"

#include <vector>

namespace success::assistant {

// What each thing that is known of an account says as a record: the words and figures that stand on its card or item.

[[nodiscard]] Record recordOf(const ActivityItem &item);
[[nodiscard]] Record recordOf(const RevenueSource &card, const AsOf &asOf);
[[nodiscard]] Record recordOf(const TermItem &term);
[[nodiscard]] Record recordOf(const InvoiceItem &invoice, const AsOf &asOf);
[[nodiscard]] Record recordOf(const UsageItem &usage, const Dossier &dossier);
[[nodiscard]] Record recordOf(const DealItem &item);
[[nodiscard]] Record recordOf(const PersonItem &person);
[[nodiscard]] Record recordOf(const Enrichment &property);
[[nodiscard]] Record recordOf(const ShippedMatch &match);
[[nodiscard]] Record recordOf(const AccountRoute &route);
[[nodiscard]] Record recordOf(const Decision &decision);
[[nodiscard]] Record recordOf(const Explanation::Factor &factor, const AsOf &asOf);
[[nodiscard]] Record recordOf(const Strength &strength, const AsOf &asOf);
/// The score on the as-of day, with what it is made of.
[[nodiscard]] Record scoreRecord(const Dossier &dossier);
/// The score seven days before; only where Dossier::weekAgo is known.
[[nodiscard]] Record earlierScoreRecord(const Dossier &dossier);
/// A factor of a score that is earned, Convert's or Re-engage's.
[[nodiscard]] Record earnedRecord(const Explanation::Factor &factor, const AsOf &asOf);
/// The Convert score, or why there is none.
[[nodiscard]] Record convertRecord(const Dossier &dossier);
[[nodiscard]] Record reengageRecord(const LostDealScore &lost, const Dossier &dossier);
/// `high`, `medium`, `low`: inside a sentence.
[[nodiscard]] QString likelihoodWords(const Explanation &explanation);
/// The note as it stands, whole.
[[nodiscard]] Record recordOf(const AccountNote &note);
/// The note's paragraphs and list items, each as a record of its own; blank ones are none.
[[nodiscard]] std::vector<Record> paragraphsOf(const AccountNote &note);
/// A saved score.
[[nodiscard]] Record recordOf(const ScorePoint &point, const Dossier &dossier);
/// Name, domain, ARR, MRR, seats and what is next: what the header and the cards say.
[[nodiscard]] Record accountRecord(const Dossier &dossier);

/// `12 of 25 seats (48%)`.
[[nodiscard]] QString seatsUsed(int active, int seats);
/// Open or given up, and something of it is still to be paid.
[[nodiscard]] bool isUnpaid(const InvoiceItem &invoice);
/// What is unpaid, each currency by itself: `1,200.00 USD and 300.00 EUR`; empty: nothing.
[[nodiscard]] QString unpaidTotal(const Dossier &dossier);

/// All of them but the score and its factors, which only repeat others; in a fixed order, activity last, newest first.
[[nodiscard]] std::vector<Record> allRecords(const Dossier &dossier);

/// What an item of the feed is called in a sentence: `call`, `message`, `complaint`.
[[nodiscard]] QString kindWords(const ActivityRecord &record);
/// `1 complaint`, `2 churn risks`; of signals only.
[[nodiscard]] QString signalsCounted(int count, const ActivityRecord &record);

} // namespace success::assistant
