using System.Composition;
using ContactTracing.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ContactTracing.Analyzers.CodeFixes.Disclosure;

/// <summary>CT2001: the log gets the pseudonym of the record instead of its health data.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HealthDataInLogCodeFix)), Shared]
public sealed class HealthDataInLogCodeFix() : LogPseudonymCodeFix(RuleIds.HealthDataInLog);
