using System.Composition;
using ContactTracing.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ContactTracing.Analyzers.CodeFixes.Disclosure;

/// <summary>CT2002: the log gets the pseudonym of the record instead of the person's identity.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IdentityDataInLogCodeFix)), Shared]
public sealed class IdentityDataInLogCodeFix() : LogPseudonymCodeFix(RuleIds.IdentityDataInLog);
