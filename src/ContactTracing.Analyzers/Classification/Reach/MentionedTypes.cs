using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification.Reach;

/// <summary>Collects the types that declarations mention: types themselves, their elements, their type arguments at any depth.</summary>
/// <param name="isWanted">Which definitions count.</param>
internal sealed class MentionedTypes(Func<INamedTypeSymbol, bool> isWanted)
{
    private readonly HashSet<INamedTypeSymbol> _found = new(SymbolEqualityComparer.Default);
    private readonly Stack<ITypeSymbol> _pending = new();

    /// <summary>What was collected since the last time.</summary>
    public ImmutableArray<INamedTypeSymbol> Take()
    {
        if (_found.Count == 0)
        {
            return [];
        }

        ImmutableArray<INamedTypeSymbol> taken = [.. _found];
        _found.Clear();
        return taken;
    }

    /// <summary>Those in the signature of a member, its type parameters' constraints among them.</summary>
    public MentionedTypes InSignature(ISymbol member)
    {
        switch (member)
        {
            case IPropertySymbol property:
                Add(property.Type);
                Add(property.Parameters);
                break;
            case IFieldSymbol field:
                Add(field.Type);
                break;
            case IEventSymbol @event:
                Add(@event.Type);
                break;
            case IMethodSymbol method:
                Add(method.ReturnType);
                Add(method.Parameters);
                Add(method.TypeParameters);
                break;
            default:
                break;
        }

        return this;
    }

    /// <summary>Those that a declaration builds on: its base type, interfaces and constraints, and what a delegate passes.</summary>
    public MentionedTypes InHeader(INamedTypeSymbol type)
    {
        Add(type.BaseType);
        foreach (var contract in type.Interfaces)
        {
            Add(contract);
        }

        Add(type.TypeParameters);
        return type.DelegateInvokeMethod is { } invoke ? InSignature(invoke) : this;
    }

    public MentionedTypes In(ITypeSymbol type)
    {
        Add(type);
        return this;
    }

    private void Add(ImmutableArray<IParameterSymbol> parameters)
    {
        foreach (var parameter in parameters)
        {
            Add(parameter.Type);
        }
    }

    private void Add(ImmutableArray<ITypeParameterSymbol> parameters)
    {
        foreach (var constraint in parameters.SelectMany(static p => p.ConstraintTypes))
        {
            Add(constraint);
        }
    }

    private void Add(ITypeSymbol? type)
    {
        // Numbers, texts, dates and void: most signatures have nothing else.
        if (type is null or INamedTypeSymbol { SpecialType: not SpecialType.None, IsGenericType: false })
        {
            return;
        }

        _pending.Push(type);
        while (_pending.Count > 0)
        {
            switch (_pending.Pop())
            {
                case IArrayTypeSymbol array:
                    _pending.Push(array.ElementType);
                    break;
                case IPointerTypeSymbol pointer:
                    _pending.Push(pointer.PointedAtType);
                    break;
                case IFunctionPointerTypeSymbol pointer:
                    Add(pointer.Signature);
                    break;
                case INamedTypeSymbol named:
                    AddNamed(named);
                    break;
                default:
                    break;
            }
        }
    }

    private void Add(IMethodSymbol signature)
    {
        _pending.Push(signature.ReturnType);
        foreach (var parameter in signature.Parameters)
        {
            _pending.Push(parameter.Type);
        }
    }

    private void AddNamed(INamedTypeSymbol named)
    {
        if (isWanted(named.OriginalDefinition))
        {
            _found.Add(named.OriginalDefinition);
        }

        for (var level = named; level is { IsGenericType: true }; level = level.ContainingType)
        {
            foreach (var argument in level.TypeArguments)
            {
                _pending.Push(argument);
            }
        }
    }
}
