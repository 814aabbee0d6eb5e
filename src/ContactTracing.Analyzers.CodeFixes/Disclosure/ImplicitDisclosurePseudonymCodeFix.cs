using System.Composition;
using ContactTracing.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ContactTracing.Analyzers.CodeFixes.Disclosure;

/// <summary>CT2005: the log gets the pseudonym of the record instead of the whole record.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ImplicitDisclosurePseudonymCodeFix)), Shared]
public sealed class ImplicitDisclosurePseudonymCodeFix() : LogPseudonymCodeFix(RuleIds.ImplicitDisclosure);
