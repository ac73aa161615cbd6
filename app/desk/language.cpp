#include "app/desk/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>

#include <clocale>

namespace tavr {

void Language::install(const QString& code) {
    code_ = code == QStringLiteral("de") ? code : QStringLiteral("en");
    QLocale::setDefault(code_ == QStringLiteral("de") ? QLocale(QLocale::German, QLocale::Germany)
                                                      : QLocale(QLocale::English, QLocale::UnitedKingdom));
    // Loading first: each installTranslator() sends LanguageChange, and the widgets then ask for texts.
    QCoreApplication::removeTranslator(&qt_);
    QCoreApplication::removeTranslator(&desk_);
    if (qt_.load(QStringLiteral("qtbase_") + code_, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&qt_);
    if (desk_.load(QStringLiteral(":/i18n/opentavr_") + code_)) QCoreApplication::installTranslator(&desk_);
}

QString Language::preferred() {
    const QString saved = QSettings().value(QStringLiteral("language")).toString();
    return saved.isEmpty() ? QLocale::system().name().left(2) : saved;
}

void keepCNumbers() {
    std::setlocale(LC_NUMERIC, "C");
}

}  // namespace tavr
