using System.Composition;
using ContactTracing.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ContactTracing.Analyzers.CodeFixes.Disclosure;

/// <summary>CT2004: the address names the pseudonym of the record instead of its data.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ClassifiedDataInAddressCodeFix)), Shared]
public sealed class ClassifiedDataInAddressCodeFix() : LogPseudonymCodeFix(RuleIds.ClassifiedDataInAddress)
{
    private protected override string Title => "Name the pseudonym";
}
