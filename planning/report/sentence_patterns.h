#pragma once
// Private to planning/report: every sentence pattern of the engine that reaches report or desk, by subject. %1 … %3
// stand for numbers, names or further sentences. tst_sentences fails where the engine says something that stands here
// not.
#include <span>

namespace tavr::phrases {

std::span<const char* const> riskSentences();     ///< sentences_risk.cpp
std::span<const char* const> valveSentences();    ///< sentences_valve.cpp
std::span<const char* const> anatomySentences();  ///< sentences_anatomy.cpp
std::span<const char* const> scanSentences();     ///< sentences_scan.cpp

}  // namespace tavr::phrases
