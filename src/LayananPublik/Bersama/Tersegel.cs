namespace LayananPublik.Bersama;

/// <summary>Marks a column that is kept encrypted: NIK, KK number, typed answers, raw deliveries. Strings, bytes, and any immutable type that serialises to JSON.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TersegelAttribute : Attribute;
