using LayananPublik.Kependudukan;

namespace LayananPublik.Pelayanan;

/// <summary>Another application under the same NIK, to compare with.</summary>
public sealed record PermohonanDikenal(string Nomor, string Nama, Isian Isian);

/// <summary>What a NIK says by itself, held against the answers and against what the office knows: hints with a reason, never a verdict.</summary>
public static class BandingNik
{
    /// <summary>The number in words: where it was issued, the date of birth, the sex.</summary>
    public static string Arti(Nik nik, DateOnly hariIni, IReadOnlyCollection<string> kecamatan)
    {
        var asal = kecamatan.Count == 0 ? $"wilayah {Titik(nik)}" : kecamatan.Contains(nik.KodeWilayah) ? $"wilayah {Titik(nik)}, kecamatan ini" : $"wilayah {Titik(nik)}, di luar kecamatan ini";
        return $"Terbit di {asal}. Lahir {TanggalIndonesia.Panjang(nik.TanggalLahir(hariIni))}. {(nik.JenisKelamin == JenisKelamin.Perempuan ? "Perempuan" : "Laki-laki")}.";
    }

    /// <summary>Hints at the field they belong to.</summary>
    public static IEnumerable<(string Field, string Kalimat)> Petunjuk(Isian isi, IReadOnlyCollection<string> kecamatan, IReadOnlyList<PermohonanDikenal> dikenal)
    {
        if (!Nik.TryParse(isi["nik"], out var nik)) yield break;
        var lahir = DateOnly.TryParseExact(isi["tanggal_lahir"], "yyyy-MM-dd", out var t) ? t : (DateOnly?)null;
        JenisKelamin? kelamin = isi["jenis_kelamin"] switch { "Laki-laki" => JenisKelamin.LakiLaki, "Perempuan" => JenisKelamin.Perempuan, _ => null };
        var kode = kecamatan.Contains(nik.KodeWilayah) ? nik.KodeWilayah : kecamatan.FirstOrDefault();
        foreach (var kalimat in nik.Peringatan(lahir, kelamin, kode)) yield return ("nik", kalimat);
        foreach (var (field, sebutan) in new[] { ("nama", "nama"), ("tanggal_lahir", "tanggal lahir"), ("jenis_kelamin", "jenis kelamin") })
            if (isi[field] is { } ini && dikenal.FirstOrDefault(d => Nilai(d, field) is { } itu && !Sama(field, ini, itu)) is { } lain)
                yield return (field, $"NIK ini dipakai dengan {sebutan} lain pada {lain.Nomor}{(field == "nama" ? $" ({lain.Nama})" : "")}. Cocokkan dengan KTP.");
        if (isi["no_kk"] is { } kk && dikenal.FirstOrDefault(d => d.Isian["no_kk"] is { } lama && lama != kk) is { } kkLain)
            yield return ("no_kk", $"Nomor KK berbeda dengan {kkLain.Nomor}; wajar bila KK sudah diperbarui.");
    }

    static string? Nilai(PermohonanDikenal d, string field) => field == "nama" ? d.Nama.Length > 0 ? d.Nama : null : d.Isian[field];

    static bool Sama(string field, string a, string b) => field == "nama" && NamaOrang.TryParse(a, out var x) && NamaOrang.TryParse(b, out var y) ? x.SamaDengan(y) : string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    static string Titik(Nik nik) => $"{nik.KodeWilayah[..2]}.{nik.KodeWilayah[2..4]}.{nik.KodeWilayah[4..]}";
}
