namespace Dais.Kernel;

/// <summary>Marks a type none of whose state can change; a reflection test checks it.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class ImmutableAttribute : Attribute;
