using System.Composition;
using ContactTracing.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ContactTracing.Analyzers.CodeFixes.Disclosure;

/// <summary>CT2003: the exception names the pseudonym of the record instead of its data.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ClassifiedDataInExceptionCodeFix)), Shared]
public sealed class ClassifiedDataInExceptionCodeFix() : LogPseudonymCodeFix(RuleIds.ClassifiedDataInException)
{
    private protected override string Title => "Name the pseudonym";
}
