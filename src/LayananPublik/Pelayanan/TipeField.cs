using System.Text.Json.Serialization;

namespace LayananPublik.Pelayanan;

/// <summary>The kind of answer a field takes; <see cref="IsianField"/> knows how to read each.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TipeField>))]
public enum TipeField
{
    [JsonStringEnumMemberName("text")] Text,
    [JsonStringEnumMemberName("teks_panjang")] TeksPanjang,
    [JsonStringEnumMemberName("enum")] Enum,
    [JsonStringEnumMemberName("multienum")] MultiEnum,
    [JsonStringEnumMemberName("int")] Int,
    [JsonStringEnumMemberName("decimal")] Decimal,
    [JsonStringEnumMemberName("uang")] Uang,
    [JsonStringEnumMemberName("date")] Date,
    [JsonStringEnumMemberName("datetime")] DateTime,
    [JsonStringEnumMemberName("time")] Time,
    [JsonStringEnumMemberName("year")] Year,
    [JsonStringEnumMemberName("bool")] Bool,
    [JsonStringEnumMemberName("nik")] Nik,
    [JsonStringEnumMemberName("nokk")] NoKk,
    [JsonStringEnumMemberName("telepon")] Telepon,
    [JsonStringEnumMemberName("rt")] Rt,
    [JsonStringEnumMemberName("rw")] Rw,
    [JsonStringEnumMemberName("wilayah")] Wilayah,
    [JsonStringEnumMemberName("email")] Email,
    [JsonStringEnumMemberName("nop")] Nop,
    [JsonStringEnumMemberName("koordinat")] Koordinat,
    [JsonStringEnumMemberName("orang")] Orang,
    [JsonStringEnumMemberName("daftar_orang")] DaftarOrang,
    [JsonStringEnumMemberName("slot")] Slot,
}
