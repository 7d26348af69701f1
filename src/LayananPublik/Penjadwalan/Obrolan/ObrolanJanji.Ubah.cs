using System.Globalization;
using LayananPublik.Bersama;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penjadwalan;

// What becomes of an appointment that exists, and of waiting for one.
public sealed partial class ObrolanJanji
{
    static async Task TentangAsync(Obrolan o, string apa, string tanda, string? slot, CancellationToken ct)
    {
        if (await KiniAsync(o, tanda, ct) is not { } j) o.Jawab(KalimatPesan.TakAda(tanda.StartsWith(Janji.Awalan, StringComparison.Ordinal) ? tanda : null));
        else if (apa == "LIHAT") Selesai(o, KalimatPesan.Rincian(j, o.Katalog.Cari(j.Jadwal.KodeLayanan), o.Pada));
        else if (apa == "KODE" && j.Aktif && j.Slot.SelesaiPada > o.Pada)
        {
            o.Jawab(KalimatPesan.Rincian(j, null, o.Pada));
            o.Jawab(KalimatJanji.Qr(j));
        }
        else if (j.Status != StatusJanji.TidakTerlayani && (!j.Aktif || j.Slot.SelesaiPada <= o.Pada) || apa is "DATANG" or "BATAL" or "BATALYA" or "KODE" && !j.Aktif) o.Jawab(Lewat(o, j));
        else if (apa == "DATANG") await DatangAsync(o, j, ct);
        else if (apa == "BATALYA") await BatalkanAsync(o, j, ct);
        else if (TakDapatDiubah(o, j) is { } tolak) o.Jawab(tolak);
        else if (apa == "BATAL") Sebut(o, KalimatPesan.PastikanBatal(j), new(Tanda, $"batal:{j.Id}"));
        else if (apa == "PINDAH" || !KunciSlot.TryParse(slot, out var kunci)) await TawarkanAsync(o, new(j.Jadwal, j), null, ct);
        else if (apa == "KE") await PindahkanAsync(o, j, kunci, ct);
        else if (await KosongAsync(o, j.Jadwal, kunci, ct) is { } kosong) PastikanPindah(o, j, kosong);
        else await HabisAsync(o, new(j.Jadwal, j), kunci, Sebab(o, kunci), ct);
    }

    /// <summary>As it stands now: a bubble may speak of an appointment that has been moved since.</summary>
    static async Task<Janji?> KiniAsync(Obrolan o, string tanda, CancellationToken ct)
    {
        var j = await MilikAsync(o, tanda, ct);
        for (var ke = 0; ke < 10 && j is { Status: StatusJanji.Batal or StatusJanji.TidakTerlayani }; ke++)
        {
            var id = j.Id;
            if (await o.Db.Janji.Lengkap().FirstOrDefaultAsync(x => x.DipindahDariId == id, ct) is not { } baru) break;
            j = baru;
        }
        return j;
    }

    static IsiPesan Lewat(Obrolan o, Janji j) => j.Aktif
        ? Sajian.Tombol($"Waktu janji *{j.Kode}* ({KalimatJanji.Waktu(j.Slot)}) sudah lewat. Bila belum dilayani, pilih waktu lain.", KalimatPesan.PesanLagi(j), Kalimat.TanyaPetugas)
        : KalimatPesan.Rincian(j, null, o.Pada);

    /// <summary>Too near to be changed by the citizen himself; null when it may.</summary>
    static IsiPesan? TakDapatDiubah(Obrolan o, Janji j) => j.MenungguPindah || j.Status == StatusJanji.TidakTerlayani || o.Pada <= j.Slot.MulaiPada.AddHours(-j.Jadwal.BatasUbahJam) ? null
        : Sajian.Tombol($"Janji *{j.Kode}* {KalimatJanji.Waktu(j.Slot)} hanya dapat diubah sendiri sampai {j.Jadwal.BatasUbahJam} jam sebelumnya. Tetap datang, atau minta bantuan petugas.", new Pilihan($"JNJ:DATANG:{j.Id}", "Tetap datang"), Kalimat.TanyaPetugas);

    static async Task DatangAsync(Obrolan o, Janji j, CancellationToken ct)
    {
        if (j.MenungguPindah)
        {
            await TawarkanAsync(o, new(j.Jadwal, j), null, ct, $"Kantor tidak melayani pada {KalimatJanji.Waktu(j.Slot)}: {j.TutupHari!.Alasan}.\n\n");
            return;
        }
        var hasil = await BukuJanji.KonfirmasiAsync(o.Db, j, Pelaku.Warga, o.Pada, ct);
        Selesai(o, hasil.Berhasil ? KalimatPesan.Datang(j) : Sajian.Tombol(hasil.Penolakan!, Kalimat.TanyaPetugas));
    }

    static async Task BatalkanAsync(Obrolan o, Janji j, CancellationToken ct)
    {
        var hasil = await BukuJanji.BatalAsync(o.Db, j, null, Pelaku.Warga, o.Pada, ct);
        Selesai(o, hasil.Berhasil ? KalimatPesan.Dibatalkan(j) : Sajian.Tombol(hasil.Penolakan!, Kalimat.TanyaPetugas));
    }

    static void PastikanPindah(Obrolan o, Janji j, SlotKosong slot) => Sebut(o, KalimatPesan.PastikanPindah(j, slot), new(Tanda, $"geser:{j.Id}:{slot.Kunci}"));

    static async Task PindahkanAsync(Obrolan o, Janji j, KunciSlot kunci, CancellationToken ct)
    {
        if (j.Slot.Kunci == kunci && !j.MenungguPindah)
        {
            Selesai(o, KalimatPesan.Rincian(j, o.Katalog.Cari(j.Jadwal.KodeLayanan), o.Pada));
            return;
        }
        var hasil = await BukuJanji.PindahAsync(o.Db, j, kunci, Pelaku.Warga, o.Pada, ct);
        if (hasil.Nilai is { } baru) SelesaiBerkode(o, KalimatPesan.Dipindah(baru), baru);
        else await DitolakAsync(o, kunci, j, hasil.Penolakan!, ct);
    }

    static async Task TungguAsync(Obrolan o, TujuanSlot tujuan, DateOnly? hari, (TimeOnly? Dari, TimeOnly? Sampai) jam, CancellationToken ct)
    {
        var nama = tujuan.Lama?.Nama ?? o.Sesi.Ingatan[Nama] ?? await NamaSendiriAsync(o, ct);
        if (nama is null)
        {
            o.Jawab(Sajian.Tombol("Kami belum tahu nama Anda. Pilih satu waktu dulu dan tulis namanya, lalu minta daftar tunggu lagi.", new Pilihan($"JNJ:HARI:{tujuan.Tanda}", "Pilih waktu"), Kalimat.TanyaPetugas));
            return;
        }
        var pemesan = tujuan.Lama is { } j ? new PemesanJanji(j.Nama, j.Nik, j.Kebutuhan, o.Percakapan) : new PemesanJanji(nama, NikDiketahui(o), o.Sesi.Ingatan[Butuh], o.Percakapan);
        var hasil = await BukuJanji.TungguAsync(o.Db, tujuan.Jadwal, pemesan, new(hari ?? o.HariIni, hari ?? o.HariIni.AddDays(tujuan.Jadwal.HariKeDepan), jam.Dari, jam.Sampai), tujuan.Lama?.Id, Pelaku.Warga, o.Pada, ct);
        Selesai(o, hasil.Nilai is { } t ? KalimatPesan.Menunggu(t, hari) : Sajian.Tombol(hasil.Penolakan!, new Pilihan("STATUS", "Lihat janji"), Kalimat.LihatMenu));
    }

    /// <summary>A place that became free: taken or refused by one tap.</summary>
    static async Task TawaranAsync(Obrolan o, string apa, string tanda, CancellationToken ct)
    {
        var percakapan = o.Percakapan.Id;
        var t = int.TryParse(tanda, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? await o.Db.TungguSlot.LengkapTunggu().FirstOrDefaultAsync(x => x.Id == id && x.PercakapanId == percakapan, ct) : null;
        if (t is null)
        {
            o.Jawab(Sajian.Tombol("Tawaran itu tidak ditemukan.", Kalimat.LihatMenu, Kalimat.TanyaPetugas));
            return;
        }
        if (apa == "TUNGGUAN")
        {
            o.Jawab(t switch
            {
                { Status: StatusTunggu.Ditawari } when t.BerlakuSampai > o.Pada => KalimatJanji.Tawaran(t, o.Kalender.Teks(t.BerlakuSampai!.Value, o.Pada)),
                { Berjalan: true } => Sajian.Tombol($"{t.NamaSingkat} masih dalam daftar tunggu *{t.Jadwal.Nama}*. Begitu ada tempat kosong, kami tawarkan di sini.", new Pilihan($"JNJ:LEPAS:{t.Id}", "Berhenti menunggu"), Kalimat.LihatMenu),
                _ => Sajian.Tombol("Daftar tunggu itu sudah berakhir.", new Pilihan($"JNJ:PESAN:{t.JadwalId}", "Pesan jadwal"), Kalimat.LihatMenu)
            });
            return;
        }
        if (apa == "LEPAS")
        {
            await BukuJanji.BerhentiTungguAsync(o.Db, t, Pelaku.Warga, o.Pada, ct);
            Selesai(o, Sajian.Tombol($"Baik, Anda tidak lagi dalam daftar tunggu *{t.Jadwal.Nama}*.{(t.JanjiId is null ? "" : " Janji Anda yang sekarang tetap berlaku.")}", new Pilihan($"JNJ:PESAN:{t.JadwalId}", "Pilih waktu lain"), Kalimat.LihatMenu));
            return;
        }
        var hasil = await BukuJanji.AmbilTawaranAsync(o.Db, t, Pelaku.Warga, o.Pada, ct);
        if (hasil.Nilai is { } janji) SelesaiBerkode(o, KalimatPesan.Dipesan(janji, o.Katalog.Cari(janji.Jadwal.KodeLayanan)), janji);
        else Selesai(o, Sajian.Tombol(hasil.Penolakan!, new Pilihan($"JNJ:PESAN:{t.JadwalId}", "Pilih waktu lain"), Kalimat.TanyaPetugas));
    }

    static async Task BerhentiAsync(Obrolan o, string jadwalId, CancellationToken ct)
    {
        var semua = int.TryParse(jadwalId, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? await TungguanAsync(o, id, ct) : [];
        foreach (var t in semua) await BukuJanji.BerhentiTungguAsync(o.Db, t, Pelaku.Warga, o.Pada, ct);
        Selesai(o, Sajian.Tombol(semua.Count > 0 ? $"Baik, Anda tidak lagi dalam daftar tunggu *{semua[0].Jadwal.Nama}*." : "Anda tidak sedang dalam daftar tunggu.", Kalimat.LihatMenu, Kalimat.TanyaPetugas));
    }
}
