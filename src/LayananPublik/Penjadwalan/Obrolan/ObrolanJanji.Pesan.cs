using System.Globalization;
using System.Text.RegularExpressions;
using LayananPublik.Bersama;
using LayananPublik.Kependudukan;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penjadwalan;

// For whom, and the booking itself.
public sealed partial class ObrolanJanji
{
    const int OrangTerbanyak = 6;
    static readonly string[] UntukLain = ["untuk orang lain", "orang lain", "bukan saya", "untuk keluarga", "untuk anak saya", "untuk istri saya", "untuk suami saya", "untuk ibu saya", "untuk bapak saya", "ganti nama", "nama lain"];
    static readonly string[] DiriSendiri = ["saya", "sy", "aku", "sendiri", "saya sendiri", "aku sendiri", "diri sendiri", "diri saya", "diri saya sendiri", "nama saya", "nama saya sendiri", "ya saya", "iya saya"];
    static readonly string[] JawabanLain = ["yes", "yup", "okay", "okey", "siap", "sip", "baik", "ya benar", "iya benar", "ya betul", "iya betul", "tidak tahu", "belum", "bukan", "no"];
    static readonly string[] Khusus = ["lansia", "disabilitas", "difabel", "jemput bola", "kursi roda", "tuna netra", "tunanetra", "tuna rungu", "tunarungu", "tuli", "lumpuh", "stroke", "sakit", "hamil", "bayi", "tidak bisa jalan", "odgj"];

    static async Task YakinAsync(Obrolan o, KunciSlot kunci, CancellationToken ct, string awalan = "")
    {
        if (await JadwalAsync(o, kunci.JadwalId.ToString(CultureInfo.InvariantCulture), ct) is not { } jadwal)
        {
            o.Jawab(Sajian.Tombol("Tempat itu sedang tidak membuka janji temu.", Kalimat.LihatMenu, Kalimat.TanyaPetugas));
            return;
        }
        if (await KosongAsync(o, jadwal, kunci, ct) is not { } slot) await HabisAsync(o, new(jadwal, null), kunci, Sebab(o, kunci), ct);
        else if (o.Sesi.Ingatan[Nama] is null && (o.Sesi.Ingatan[Siapa] is not null || await NamaSendiriAsync(o, ct) is null)) await TanyaNamaAsync(o, slot, awalan, ct);
        else Sebut(o, KalimatPesan.Yakin(jadwal, slot, (o.Sesi.Ingatan[Nama] ?? await NamaSendiriAsync(o, ct))!, o.Sesi.Ingatan[Butuh], awalan), new(Tanda, $"yakin:{kunci}"));
    }

    static string Sebab(Obrolan o, KunciSlot kunci) => kunci.Tanggal < o.HariIni || kunci.Tanggal == o.HariIni && kunci.Mulai <= TimeOnly.FromDateTime(o.Jam.Kini)
        ? "Waktu itu sudah lewat." : "Tempat pada waktu itu sudah tidak ada; orang lain lebih dulu, atau pelayanannya ditutup.";

    static async Task TanyaNamaAsync(Obrolan o, SlotKosong slot, string awalan, CancellationToken ct)
    {
        var orang = await OrangAsync(o, slot.JadwalId, ct);
        o.Ingat(Orang, string.Join('\n', orang));
        Sebut(o, KalimatPesan.TanyaNama(slot, orang, awalan), new(Tanda, $"nama:{slot.Kunci}"));
    }

    /// <summary>Somebody else: at this time if there is still room, else at one near it.</summary>
    static async Task OrangLainAsync(Obrolan o, KunciSlot kunci, CancellationToken ct)
    {
        o.Ingat(Nama, null);
        o.Ingat(NikOrang, null);
        o.Ingat(Butuh, null);
        o.Ingat(Siapa, "lain");
        await YakinAsync(o, kunci, ct);
    }

    static async Task PilihOrangAsync(Obrolan o, KunciSlot kunci, string? ke, CancellationToken ct)
    {
        var orang = o.Sesi.Ingatan[Orang]?.Split('\n') ?? [];
        if (int.TryParse(ke, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < orang.Length && orang[i].Length > 0) Atas(o, orang[i]);
        else o.Ingat(Siapa, "lain");
        await YakinAsync(o, kunci, ct);
    }

    static async Task<bool> JawabNamaAsync(Obrolan o, KunciSlot kunci, string teks, CancellationToken ct)
    {
        var orang = o.Sesi.Ingatan[Orang]?.Split('\n') ?? [];
        if (Pemahaman.PilihanNomor(teks) is { } ke && ke >= 1 && ke <= orang.Length && orang[ke - 1].Length > 0)
        {
            await PilihOrangAsync(o, kunci, (ke - 1).ToString(CultureInfo.InvariantCulture), ct);
            return true;
        }
        if (teks.TrimEnd().EndsWith('?')) return false;
        var tulisan = AwalanNama().Replace(teks, "");
        var kata = Pemahaman.Polos(tulisan);
        var sendiri = DiriSendiri.Contains(kata);
        if (sendiri ? await NamaSendiriAsync(o, ct) is null : BukanNama(kata) || UntukLain.Contains(Pemahaman.Polos(teks)))
            await YakinAsync(o, kunci, ct, sendiri ? "Nama Anda belum kami ketahui.\n\n" : "Itu belum sebuah nama.\n\n");
        else if (NamaOrang.TryParse(sendiri ? await NamaSendiriAsync(o, ct) : tulisan, out var nama, out var galat))
        {
            Atas(o, nama.Nilai);
            await YakinAsync(o, kunci, ct);
        }
        else o.Jawab(Sajian.Tulis(galat));
        return true;
    }

    static async Task<bool> JawabYakinAsync(Obrolan o, KunciSlot kunci, string kata, CancellationToken ct)
    {
        if (Ya.Contains(kata)) await PesanAsync(o, kunci, ct);
        else if (UntukLain.Contains(kata)) await OrangLainAsync(o, kunci, ct);
        else if (Array.Exists(Khusus, k => Pemahaman.Memuat(kata, k)))
        {
            o.Ingat(Butuh, o.Pesan.Teks.Trim() is { Length: > Janji.PanjangKebutuhan } panjang ? panjang[..Janji.PanjangKebutuhan] : o.Pesan.Teks.Trim());
            await YakinAsync(o, kunci, ct, "Baik, dicatat untuk petugas.\n\n");
        }
        else if (AwalanNama().IsMatch(o.Pesan.Teks)) return await JawabNamaAsync(o, kunci, o.Pesan.Teks, ct);
        else if (KataWaktu.Baca(o.Pesan.Teks, o.HariIni) is { } waktu && await TujuanAsync(o, $"b{kunci.JadwalId}", ct) is { } tujuan)
            return await TawarkanAsync(o, tujuan, waktu is { Tanggal: null, Sejak: null, Secepatnya: false } ? waktu with { Tanggal = kunci.Tanggal } : waktu, ct);
        else if (Bertanya(o)) return false;
        else await YakinAsync(o, kunci, ct, "Ketuk *Ya, pesan* bila sudah benar. Untuk nama lain tulis misalnya *atas nama Budi Santoso*.\n\n");
        return true;
    }

    /// <summary>The tap "Ya, pesan". It books what the talk asks about now; on an older bubble the name it was for is gone: what is booked at that time is shown, or it is asked anew.</summary>
    static async Task SetujuAsync(Obrolan o, KunciSlot kunci, CancellationToken ct)
    {
        if (o.Langkah.Nama == Tanda && (o.Langkah.Tentang == $"yakin:{kunci}" || o.Langkah.Tentang == $"nik:{kunci}")) await PesanAsync(o, kunci, ct);
        else if ((await AktifAsync(o, ct)).Where(j => j.Slot.Kunci == kunci).MaxBy(j => j.Id) is { } ada) o.Jawab(KalimatPesan.Rincian(ada, o.Katalog.Cari(ada.Jadwal.KodeLayanan), o.Pada));
        else await YakinAsync(o, kunci, ct);
    }

    static async Task PesanAsync(Obrolan o, KunciSlot kunci, CancellationToken ct)
    {
        if (o.Sesi.Ingatan[Nama] is null && (o.Sesi.Ingatan[Siapa] is not null || await NamaSendiriAsync(o, ct) is null))
        {
            await YakinAsync(o, kunci, ct);
            return;
        }
        // Nobody types sixteen digits for a place that is gone.
        if (o.Sesi.Ingatan[NikOrang] is null && await PerluNikAsync(o, kunci, ct) && await JadwalAsync(o, kunci.JadwalId.ToString(CultureInfo.InvariantCulture), ct) is { } jadwal && await KosongAsync(o, jadwal, kunci, ct) is not null)
        {
            TanyaNik(o, kunci);
            return;
        }
        var nama = (o.Sesi.Ingatan[Nama] ?? await NamaSendiriAsync(o, ct))!;
        var hasil = await BukuJanji.PesanAsync(o.Db, kunci, new PemesanJanji(nama, NikDiketahui(o), o.Sesi.Ingatan[Butuh], o.Percakapan), Pelaku.Warga, o.Pada, ct);
        if (hasil.Nilai is { } janji) SelesaiBerkode(o, KalimatPesan.Dipesan(janji, o.Katalog.Cari(janji.Jadwal.KodeLayanan)), janji);
        else await DitolakAsync(o, kunci, null, hasil.Penolakan!, ct);
    }

    /// <summary>Somebody else's name is not this NIK's.</summary>
    static void Atas(Obrolan o, string nama)
    {
        if (o.Sesi.Ingatan[Nama] != nama) o.Ingat(NikOrang, null);
        o.Ingat(Nama, nama);
    }

    /// <summary>The time is gone: what is near. Anything else: the sentence, and who can help.</summary>
    static async Task DitolakAsync(Obrolan o, KunciSlot kunci, Janji? lama, string sebab, CancellationToken ct)
    {
        var jadwal = await JadwalAsync(o, kunci.JadwalId.ToString(CultureInfo.InvariantCulture), ct);
        if (jadwal is not null && await KosongAsync(o, jadwal, kunci, ct) is null) await HabisAsync(o, new(jadwal, lama), kunci, sebab, ct);
        else if (lama is null && (await AktifAsync(o, ct)).Exists(j => sebab.Contains(j.Kode, StringComparison.Ordinal))) Sebut(o, Sajian.Tombol(sebab, new Pilihan($"JNJ:LAIN:{kunci}", "Untuk orang lain"), new Pilihan("STATUS", "Lihat janji"), Kalimat.TanyaPetugas));
        else o.Jawab(Sajian.Tombol(sebab, Kalimat.TanyaPetugas, Kalimat.LihatMenu));
    }

    /// <summary>The citizen's own name: as he gave it for himself before, else that of his profile; null when neither is a name.</summary>
    static async Task<string?> NamaSendiriAsync(Obrolan o, CancellationToken ct)
    {
        var kontak = o.Percakapan.KontakId;
        var dikenal = await o.Db.Warga.Where(w => w.Kontak.Any(k => k.KontakId == kontak && k.Hubungan == "diri sendiri")).OrderByDescending(w => w.Id).Select(w => w.Nama).FirstOrDefaultAsync(ct);
        return NamaOrang.TryParse(dikenal, out var nama) || !BukanNama(Pemahaman.Polos(o.Percakapan.Kontak.NamaProfil)) && NamaOrang.TryParse(o.Percakapan.Kontak.NamaProfil, out nama) ? nama.Nilai : null;
    }

    /// <summary>For whom this citizen has come before: applicants and earlier appointments, without those who have an appointment here already.</summary>
    static async Task<List<string>> OrangAsync(Obrolan o, int jadwalId, CancellationToken ct)
    {
        var kontak = o.Percakapan.KontakId;
        var janji = await o.Db.Janji.Where(j => j.KontakId == kontak).OrderByDescending(j => j.Id).Take(40).ToListAsync(ct);
        var pemohon = await o.Db.Permohonan.Where(p => p.PelaporId == kontak && p.Nomor != null && p.NamaPemohon != "").OrderByDescending(p => p.Id).Select(p => p.NamaPemohon).Take(40).ToListAsync(ct);
        var sudah = janji.Where(j => j.Aktif && j.JadwalId == jadwalId).Select(j => Sama(j.Nama)).ToHashSet();
        return [.. pemohon.Concat(janji.Select(j => j.Nama)).DistinctBy(Sama).Where(n => !sudah.Contains(Sama(n))).Take(OrangTerbanyak)];
    }

    /// <summary>Words that answer another question; nobody is booked under them.</summary>
    static bool BukanNama(string kata) => Ya.Contains(kata) || Tidak.Contains(kata) || DiriSendiri.Contains(kata) || JawabanLain.Contains(kata) || Sahutan(kata) is not null;

    static string Sama(string nama) => NamaOrang.TryParse(nama, out var n) ? n.Bandingan : nama;

    [GeneratedRegex(@"^\s*(atas nama|a\.?n\.?|namanya|nama|untuk)\s*:?\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AwalanNama();
}
