#pragma once
// Private to planning/risk: what every complication's rules are built from.
#include "planning/risk/risk.h"

#include <string>
#include <vector>

namespace tavr::risk {

/// All that a rule may look at.
struct Context {
    const Device& device;
    const ImplantChoice& choice;
    const VirtualValve& valve;
    const ValveDistances& distances;
    const SizingRow& sizing;
    const Measurements& m;
};

/// Area oversizing in % by the labelled area, else by the circle of the nominal diameter (said in the note).
Quantity areaOversizing(const Context& c);

/// A threshold against a value with its interval: met by the value, by all of the interval, by some of it.
struct Verdict {
    bool positive = false, sure = false, possible = false;
    bool uncertain() const { return sure != possible; }
};

/// `met` is monotone (one limit): the interval's ends tell all of it.
template <class Predicate>
Verdict judge(const Quantity& q, Predicate met) {
    const bool value = met(*q.value);
    if (q.unstable) return {value, false, true};
    if (!(q.sd > 0.0)) return {value, value, value};
    const bool low = met(q.low), high = met(q.high);
    return {value, low && high, low || high};
}

/// Gathers the rules of one complication. A rule that decides the class must be evaluated for a "low".
class ItemBuilder {
public:
    ItemBuilder(std::string key, std::string baseRate);
    /// A rule with a value: the verdict says whether, and how surely, it crosses its threshold.
    void decide(RiskRule rule, const Verdict& verdict);
    /// A rule that this geometry cannot evaluate: `rule.value` says what it needs. It keeps the class from being "low".
    void lacking(RiskRule rule);
    /// A rule or figure that is shown and does not decide.
    void show(RiskRule rule);
    /// No positive rule: low ("not assessed" where a deciding one is lacking or uncertain); one: intermediate; more, at
    /// least one of them certain: high.
    RiskItem finish() &&;
    RiskItem finishAs(std::string riskClass) &&;

private:
    RiskItem item_;
    int positives_ = 0, certain_ = 0, uncertain_ = 0, decided_ = 0, lacking_ = 0;
};

RiskItem paravalvularLeak(const Context& c);
RiskItem coronaryObstruction(const Context& c);
RiskItem conduction(const Context& c);
RiskItem rupture(const Context& c);
RiskItem embolisation(const Context& c);
RiskItem mismatch(const Context& c);

}  // namespace tavr::risk
