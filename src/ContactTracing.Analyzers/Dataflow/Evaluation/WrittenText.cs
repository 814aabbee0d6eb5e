using System.Collections.Concurrent;
using System.Collections.Immutable;
using ContactTracing.Analyzers.Dataflow.Lattice;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Evaluation;

/// <summary>Reads the <c>ToString</c> and <c>PrintMembers</c> that are written in the compilation, by hand or by a generator.</summary>
internal sealed class WrittenText(Compilation compilation, Evaluator evaluator)
{
    private readonly ConcurrentDictionary<IMethodSymbol, bool> _discloses = new(SymbolEqualityComparer.Default);

    /// <summary>The method that decides on the text of a type, null when it is left to the compiler or the runtime.</summary>
    public IMethodSymbol? Of(INamedTypeSymbol type)
    {
        for (var declared = type; declared is { SpecialType: SpecialType.None }; declared = declared.BaseType)
        {
            var method = Written(declared, nameof(ToString), 0) ?? Written(declared, "PrintMembers", 1);
            if (method is not null || declared.IsRecord)
            {
                return method;
            }
        }

        return null;
    }

    public bool Discloses(IMethodSymbol method, CancellationToken token)
    {
        if (_discloses.TryGetValue(method, out var known))
        {
            return known;
        }

        var discloses = Decide(method, ImmutableHashSet.Create<ISymbol>(SymbolEqualityComparer.Default), token);
        return _discloses.GetOrAdd(method, discloses);
    }

    private bool Decide(IMethodSymbol method, ImmutableHashSet<ISymbol> asked, CancellationToken token)
    {
        if (evaluator.Redacts(method))
        {
            return false;
        }

        var syntax = method.DeclaringSyntaxReferences.First().GetSyntax(token);
        if (!compilation.ContainsSyntaxTree(syntax.SyntaxTree)
            || compilation.GetSemanticModel(syntax.SyntaxTree).GetOperation(syntax, token) is not IMethodBodyBaseOperation body)
        {
            return true;
        }

        var operations = body.Descendants().ToList();
        return operations.Any(ReadsClassified)
            ? !IsOneExpression(operations) || ReturnedValues(operations).Any(v => !evaluator.Reveal(v, Consumption.Text, Frame.Empty, token).IsEmpty)
            : operations.Any(o => HandsSelfOn(o, asked.Add(method), token));
    }

    private bool ReadsClassified(IOperation operation) => operation is IMemberReferenceOperation reference
        && !operation.ConstantValue.HasValue
        && !IsInNameOf(operation)
        && (evaluator.Classification.Of(reference.Member).IsClassified || (evaluator.IsCarrier(reference.Type) && reference.Parent is not IMemberReferenceOperation));

    /// <summary>A helper of the type is read too; what a virtual method does with the object is not decided here.</summary>
    private bool HandsSelfOn(IOperation operation, ImmutableHashSet<ISymbol> asked, CancellationToken token) =>
        operation is IInstanceReferenceOperation { Type: { } type, Parent: not IMemberReferenceOperation } self
        && evaluator.IsCarrier(type)
        && !(self.Parent is IInvocationOperation call
            && (evaluator.Redacts(call.TargetMethod)
                || call.TargetMethod.Name is nameof(GetType) or nameof(GetHashCode)
                || IsCleanHelper(call, asked, token)));

    private bool IsCleanHelper(IInvocationOperation call, ImmutableHashSet<ISymbol> asked, CancellationToken token) =>
        !call.IsVirtual
        && !call.TargetMethod.DeclaringSyntaxReferences.IsEmpty
        && (asked.Contains(call.TargetMethod) || !Decide(call.TargetMethod, asked, token));

    private static bool IsOneExpression(List<IOperation> operations) =>
        !operations.Any(static o => o is IVariableDeclaratorOperation or IAssignmentOperation or ILocalFunctionOperation or ILoopOperation or IExpressionStatementOperation);

    private static IEnumerable<IOperation> ReturnedValues(List<IOperation> operations) =>
        operations.OfType<IReturnOperation>().Select(static r => r.ReturnedValue).OfType<IOperation>();

    private static bool IsInNameOf(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is INameOfOperation)
            {
                return true;
            }
        }

        return false;
    }

    private static IMethodSymbol? Written(INamedTypeSymbol type, string name, int parameters) => type.GetMembers(name)
        .OfType<IMethodSymbol>()
        .FirstOrDefault(m => m.Parameters.Length == parameters && !m.IsStatic && !m.IsImplicitlyDeclared && !m.DeclaringSyntaxReferences.IsEmpty);
}
