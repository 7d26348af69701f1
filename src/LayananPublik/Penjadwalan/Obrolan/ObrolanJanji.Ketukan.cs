using System.Globalization;
using LayananPublik.Data;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penjadwalan;

// Taps, also on bubbles that are days old, and words while the talk stands in its step.
public sealed partial class ObrolanJanji
{
    static async Task<bool> KetukAsync(Obrolan o, string id, CancellationToken ct)
    {
        var bagian = id.Split(':');
        var (apa, isi, lanjut) = (bagian[0], bagian.ElementAtOrDefault(1) ?? "", bagian.ElementAtOrDefault(2));
        switch (apa)
        {
            case "DI" or "PESAN" or "BARU": await MulaiLagiAsync(o, isi, lain: apa == "BARU", ct); break;
            case "HARI" when await TujuanAsync(o, isi, ct) is { } tujuan: await HariAsync(o, tujuan, Hari(lanjut), ct); break;
            case "TGL" when await TujuanAsync(o, isi, ct) is { } tujuan && Hari(lanjut) is { } hari: await JamAsync(o, tujuan, hari, Jam(bagian.ElementAtOrDefault(3)), ct); break;
            case "TUNGGU" when await TujuanAsync(o, isi, ct) is { } tujuan: await TungguAsync(o, tujuan, Hari(lanjut), Rentang(bagian.ElementAtOrDefault(3)), ct); break;
            case "J" when KunciSlot.TryParse(isi, out var kunci): await YakinAsync(o, kunci, ct); break;
            case "YA" when KunciSlot.TryParse(isi, out var kunci): await SetujuAsync(o, kunci, ct); break;
            case "TANPANIK" when KunciSlot.TryParse(isi, out var kunci): await TanpaNikAsync(o, kunci, ct); break;
            case "LAIN" or "LAGI" when KunciSlot.TryParse(isi, out var kunci): await OrangLainAsync(o, kunci, ct); break;
            case "ORANG" when KunciSlot.TryParse(isi, out var kunci): await PilihOrangAsync(o, kunci, lanjut, ct); break;
            case "LIHAT" or "KODE" or "DATANG" or "BATAL" or "BATALYA" or "PINDAH" or "K" or "KE": await TentangAsync(o, apa, isi, lanjut, ct); break;
            case "AMBIL" or "LEPAS" or "TUNGGUAN": await TawaranAsync(o, apa, isi, ct); break;
            case "BERHENTI": await BerhentiAsync(o, isi, ct); break;
            default: o.Jawab(Sajian.Tombol("Pilihan itu sudah tidak berlaku.", Kalimat.LihatMenu, Kalimat.TanyaPetugas)); break;
        }
        return true;
    }

    /// <summary>Words in the middle: a choice by its number, yes or no, a name, a time. False: a question or an order, which the assistant answers.</summary>
    static async Task<bool> TulisAsync(Obrolan o, CancellationToken ct)
    {
        var (teks, kata) = (o.Pesan.Teks, Pemahaman.Polos(o.Pesan.Teks));
        var bagian = o.Langkah.Tentang.Split(':');
        var (apa, isi) = (bagian[0], bagian.ElementAtOrDefault(1) ?? "");
        if (Pemahaman.PilihanNomor(teks) is { } ke && apa != "nama" && o.Sesi.Ingatan[Pilihan]?.Split('\n') is { } semua && ke >= 1 && ke <= semua.Length) return await KetukAsync(o, semua[ke - 1][(Tanda.Length + 1)..], ct);
        // "batal booking" in the middle of a new one means an old one, "tidak jadi" means this.
        if (KodeTertulis().IsMatch(teks) || TentangJanji(kata) && (await AktifAsync(o, ct)).Count > 0) return false;
        if (apa == "batal" && (Ya.Contains(kata) || kata is "batal" or "batalkan")) return await KetukAsync(o, $"BATALYA:{isi}", ct);
        if (Tidak.Contains(kata) || TentangJanji(kata) && Membatalkan().IsMatch(kata)) return BerhentiMemilih(o);
        return apa switch
        {
            "yakin" when KunciSlot.TryParse(isi, out var kunci) => await JawabYakinAsync(o, kunci, kata, ct),
            "nik" when KunciSlot.TryParse(isi, out var kunci) => await JawabNikAsync(o, kunci, teks, kata, ct),
            "nama" when KunciSlot.TryParse(isi, out var kunci) => await JawabNamaAsync(o, kunci, teks, ct),
            "geser" when Ya.Contains(kata) && bagian is [_, var janji, var slot] => await KetukAsync(o, $"KE:{janji}:{slot}", ct),
            "geser" when KataWaktu.Baca(teks, o.HariIni) is { } waktu && await TujuanAsync(o, $"p{isi}", ct) is { } tujuan => await TawarkanAsync(o, tujuan, waktu, ct),
            "pilih" when await TujuanAsync(o, isi, ct) is { } tujuan => await JawabWaktuAsync(o, tujuan, Hari(bagian.ElementAtOrDefault(2)), ct),
            _ => false
        };
    }

    static async Task<bool> JawabWaktuAsync(Obrolan o, TujuanSlot tujuan, DateOnly? dilihat, CancellationToken ct)
    {
        var dibaca = KataWaktu.Baca(o.Pesan.Teks, o.HariIni);
        if (MintaTunggu().IsMatch(Pemahaman.Polos(o.Pesan.Teks)))
        {
            await TungguAsync(o, tujuan, dibaca?.Tanggal ?? (dibaca?.Sejak is null ? dilihat : null), dibaca?.Rentang ?? default, ct);
            return true;
        }
        if (dibaca is { } waktu)
            return await TawarkanAsync(o, tujuan, waktu is { Tanggal: null, Sejak: null } && dilihat is { } hari ? waktu with { Tanggal = hari } : waktu, ct);
        if (Bertanya(o)) return false;
        return await TawarkanAsync(o, tujuan, null, ct, "Waktunya belum terbaca. Pilih dari daftar, atau tulis hari dan jamnya.\n\n");
    }

    /// <summary>Something the assistant understands by itself; everything less clear was meant for the question here.</summary>
    static bool Bertanya(Obrolan o) => o.Pesan.Teks.TrimEnd().EndsWith('?')
        || Pemahaman.Urai(o.Pesan.Teks, o.Katalog, Langkah.Awal).Maksud is { Niat: not (Niat.TidakJelas or Niat.Batal), Yakin: >= 0.8 };

    static bool BerhentiMemilih(Obrolan o)
    {
        var ada = o.Langkah.Tentang.StartsWith("batal", StringComparison.Ordinal) || o.Langkah.Tentang.StartsWith("geser", StringComparison.Ordinal) || o.Langkah.Tentang.StartsWith("pilih:p", StringComparison.Ordinal);
        Selesai(o, Sajian.Tombol(ada ? "Baik, janji Anda tetap seperti semula." : "Baik, tidak ada yang dipesan.", Kalimat.LihatMenu, Kalimat.TanyaPetugas));
        return true;
    }

    static async Task MulaiLagiAsync(Obrolan o, string jadwalId, bool lain, CancellationToken ct)
    {
        if (await JadwalAsync(o, jadwalId, ct) is not { } jadwal)
        {
            o.Jawab(Sajian.Tombol("Tempat itu sedang tidak membuka janji temu.", Kalimat.LihatMenu, Kalimat.TanyaPetugas));
            return;
        }
        // "Waktu lain" keeps for whom it is.
        if (lain || o.Langkah.Nama != Tanda || !o.Langkah.Tentang.StartsWith("yakin", StringComparison.Ordinal)) Lupakan(o);
        if (lain) o.Ingat(Siapa, "lain");
        await TawarkanAsync(o, new(jadwal, null), null, ct);
    }

    /// <summary>"b3", "p12"; null when that schedule or appointment is gone.</summary>
    static async Task<TujuanSlot?> TujuanAsync(Obrolan o, string tanda, CancellationToken ct)
    {
        if (tanda.StartsWith('p') && await MilikAsync(o, tanda[1..], ct) is { } janji) return new(janji.Jadwal, janji);
        return tanda.StartsWith('b') && await JadwalAsync(o, tanda[1..], ct) is { } jadwal ? new(jadwal, null) : null;
    }

    static Task<JadwalLayanan?> JadwalAsync(Obrolan o, string tanda, CancellationToken ct) => int.TryParse(tanda, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        ? o.Db.JadwalLayanan.Include(j => j.UnitKerja).FirstOrDefaultAsync(j => j.Id == id && j.Aktif, ct) : Task.FromResult<JadwalLayanan?>(null);

    static (TimeOnly? Dari, TimeOnly? Sampai) Rentang(string? tulisan) => (tulisan ?? "").Split('-') is [var dari, var sampai] ? (Jam(dari), Jam(sampai)) : default;

    static DateOnly? Hari(string? tulisan) => DateOnly.TryParseExact(tulisan, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var t) ? t : null;

    static TimeOnly? Jam(string? tulisan) => TimeOnly.TryParseExact(tulisan, "HHmm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var t) ? t : null;
}
