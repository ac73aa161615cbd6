#pragma once
#include <QString>
#include <QTranslator>

namespace tavr {

/// The language of the desk: texts, and how numbers look on screen. Files and the network stay in the C locale.
class Language {
public:
    /// "en" or "de"; anything else is English. Replaces the language before; widgets get LanguageChange.
    void install(const QString& code);
    const QString& code() const { return code_; }
    /// The saved choice, else the system's language where we speak it.
    static QString preferred();

private:
    QTranslator desk_, qt_;
    QString code_;
};

/// Qt takes the decimal comma of the user's locale over for the C library at start; every file reader would follow.
void keepCNumbers();

}  // namespace tavr
