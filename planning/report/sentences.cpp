// Recognises a sentence of the engine by its pattern and says it in the application's language.
#include "planning/report/quantity_list.h"
#include "planning/report/sentence_patterns.h"
#include "planning/report/texts.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>

namespace tavr {
namespace {

struct Matcher {
    const char* pattern;
    QRegularExpression expression;
    qsizetype literal;  ///< characters outside the places: the pattern that says most itself wins
    int places;
};

Matcher matcherOf(const char* pattern) {
    const QString text = QString::fromUtf8(pattern);
    static const QRegularExpression place(QStringLiteral("%[1-9]"));
    QString expression;
    qsizetype from = 0, literal = 0;
    int places = 0;
    for (auto it = place.globalMatch(text); it.hasNext(); ++places) {
        const auto m = it.next();
        expression += QRegularExpression::escape(text.mid(from, m.capturedStart() - from)) + QStringLiteral("(.+?)");
        literal += m.capturedStart() - from;
        from = m.capturedEnd();
    }
    expression += QRegularExpression::escape(text.mid(from));
    literal += text.size() - from;
    return {pattern, QRegularExpression(QRegularExpression::anchoredPattern(expression)), literal, places};
}

struct PatternList {
    QHash<QString, const char*> whole;  ///< patterns without places
    std::vector<Matcher> open;          ///< the others, the most literal first
};

const PatternList& patterns() {
    static const PatternList built = [] {
        PatternList c;
        for (const auto subject : {phrases::anatomySentences(), phrases::valveSentences(), phrases::riskSentences(),
                                   phrases::scanSentences()})
            for (const char* pattern : subject) {
                Matcher m = matcherOf(pattern);
                if (m.places == 0)
                    c.whole.insert(QString::fromUtf8(pattern), pattern);
                else
                    c.open.push_back(std::move(m));
            }
        std::stable_sort(c.open.begin(), c.open.end(),
                         [](const Matcher& a, const Matcher& b) { return a.literal > b.literal; });
        return c;
    }();
    return built;
}

QString said(const char* pattern) {
    return QCoreApplication::translate("Sentences", pattern);
}

/// "12.5 mm" with the locale's decimal sign: only a point between two digits, in a text that is a number and its unit.
QString localizedNumber(QString text) {
    static const QRegularExpression number(QStringLiteral("(?<![\\w.])(\\d+)\\.(\\d+)(?![.\\d])"));
    return text.replace(number, QStringLiteral("\\1") + QLocale().decimalPoint() + QStringLiteral("\\2"));
}

/// "12.5 mm", "≥ 235 mm³", "0.43 × 0.43 × 0.50 mm".
bool isNumberAndUnit(const QString& text) {
    static const QRegularExpression form(QRegularExpression::anchoredPattern(QStringLiteral(
        "([<>≤≥] )?[-−+]?\\d[\\d.]*(\\s*[–×+x]\\s*\\d[\\d.]*)*\\s?(%|°|mm²|mm³|mm|cm²|m²|HU|mL/s|mL)?")));
    return form.match(text).hasMatch();
}

bool namesASize(const char* pattern) {
    return QByteArrayView(pattern).contains("next size %2");
}

QString translated(const QString& english) {
    if (isNumberAndUnit(english)) return localizedNumber(english);
    const PatternList& c = patterns();
    if (const auto whole = c.whole.find(english); whole != c.whole.end()) return said(*whole);
    for (const Matcher& m : c.open) {
        const auto match = m.expression.match(english);
        if (!match.hasMatch()) continue;
        // The arguments in one go: one of them may itself hold a "%1".
        std::array<QString, 3> a;
        for (int i = 0; i < m.places; ++i) {
            const bool size = i == 1 && namesASize(m.pattern);  // "24.5" on a label is a name, not a number
            a[std::size_t(i)] = size ? match.captured(i + 1) : translated(match.captured(i + 1));
        }
        const QString text = said(m.pattern);
        if (m.places == 1) return text.arg(a[0]);
        return m.places == 2 ? text.arg(a[0], a[1]) : text.arg(a[0], a[1], a[2]);
    }
    return english;
}

}  // namespace

QString sentence(const std::string& english) {
    if (EnglishQuantities::active()) return QString::fromStdString(english);
    return translated(QString::fromStdString(english));
}

QString sentences(const std::vector<std::string>& english, const QString& separator) {
    QStringList lines;
    for (const std::string& text : english) lines << sentence(text);
    return lines.join(separator);
}

bool knowsSentence(const std::string& english) {
    const QString text = QString::fromStdString(english);
    const PatternList& c = patterns();
    return isNumberAndUnit(text) || c.whole.contains(text) ||
           std::any_of(c.open.begin(), c.open.end(),
                       [&](const Matcher& m) { return m.expression.match(text).hasMatch(); });
}

}  // namespace tavr
