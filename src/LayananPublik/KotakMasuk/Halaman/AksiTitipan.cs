namespace LayananPublik.KotakMasuk.Halaman;

/// <summary>What the chat around a parked bubble can do with it; cascades, so that the bubbles between need not know.</summary>
public sealed record AksiTitipan(bool Boleh, Func<DateTimeOffset, string> Batas, Func<KeadaanKirim, Task> Tarik, Action<Gelembung> Ubah);
