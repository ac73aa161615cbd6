// What should stop a reader, before the first number.
#include "planning/report/doubts.h"
#include "planning/report/pages.h"

#include <algorithm>

namespace tavr::report {
namespace {

const Style kTitle{8.0, true, ink::bad}, kLine{7.2, false, ink::text, true};

QStringList bulleted(const QStringList& doubts, qsizetype most) {
    QStringList lines;
    for (const QString& doubt : doubts.first(std::min(most, doubts.size()))) lines << QStringLiteral("• ") + doubt;
    return lines;
}

}  // namespace

void doubtsBlock(Sheet& s, const CaseData& data) {
    const QStringList doubts = doubtsOf(data);
    if (doubts.isEmpty()) return;
    QStringList lines = bulleted(doubts, kDoubtsOnPageOne);
    if (doubts.size() > kDoubtsOnPageOne)
        lines << Report::tr("and %1 more, page %2").arg(doubts.size() - kDoubtsOnPageOne).arg(s.running().doubtsPage);
    const QString title = Report::tr("Doubts"), text = lines.join(QChar(u'\n'));
    constexpr double kInset = 3.0, kWidth = Sheet::kInner - 2.0 * kInset, kTitleMm = 4.2;
    const double h = kTitleMm + s.textHeight(kWidth, text, kLine) + 2.4;
    s.fill(Sheet::kLeft, s.y + 0.5, Sheet::kInner, h, QColor(0xfb, 0xec, 0xea), 1.0);
    s.fill(Sheet::kLeft, s.y + 0.5, 1.2, h, ink::bad);
    s.text(Sheet::kLeft + kInset, s.y + 1.5, kWidth, title, kTitle);
    s.text(Sheet::kLeft + kInset, s.y + 1.5 + kTitleMm, kWidth, text, kLine);
    s.y += h + 3.0;
}

void doubtsSection(Sheet& s, const CaseData& data) {
    const QStringList doubts = doubtsOf(data);
    if (doubts.size() <= kDoubtsOnPageOne) return;
    s.heading(Report::tr("All doubts"), 15.0);
    s.doubtsPage = s.pages();
    for (const QString& line : bulleted(doubts, doubts.size())) {
        s.ensure(s.textHeight(Sheet::kInner, line, kLine));
        s.y += s.text(Sheet::kLeft, s.y, Sheet::kInner, line, kLine) + 0.3;
    }
    s.y += 4.0;
}

}  // namespace tavr::report
