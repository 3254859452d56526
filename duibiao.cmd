@echo off
rem Starts duibiao on Windows. Unpacked from the zip it only needs a Java 17 runtime.
rem Chinese messages are UTF-8: the console is switched to it only where one is printed.
setlocal
set "HOME_DIR=%~dp0"
if "%HOME_DIR:~-1%"=="\" set "HOME_DIR=%HOME_DIR:~0,-1%"
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>nul
if errorlevel 1 goto nojava
set "JAR=%HOME_DIR%\lib\duibiao.jar"
if exist "%HOME_DIR%\pom.xml" set "JAR=%HOME_DIR%\target\duibiao.jar"
if exist "%JAR%" goto run
where mvn >nul 2>nul
if errorlevel 1 goto nomaven
call mvn -B -q -f "%HOME_DIR%\pom.xml" package -DskipTests -Dspotless.check.skip -Dassembly.skipAssembly -Djacoco.skip 1>&2
if errorlevel 1 exit /b 3

:run
set "CACHE=%LOCALAPPDATA%\duibiao"
set "CDS=-Xshare:auto"
rem One district is over before the second compiler has begun; a batch lives on it.
set "JVM=-XX:TieredStopAtLevel=1 -XX:CICompilerCount=1 -Xmx512m"
if /i "%~1"=="batch" set "JVM=-XX:+TieredCompilation -Xmx256m"
for %%F in ("%JAR%") do set "STAMP=%%~zF"
if not defined LOCALAPPDATA goto start
if not exist "%CACHE%" mkdir "%CACHE%" 2>nul
if exist "%CACHE%\%STAMP%.jsa" set "CDS=-XX:SharedArchiveFile=%CACHE%\%STAMP%.jsa"
if not exist "%CACHE%\%STAMP%.jsa" if /i not "%~1"=="batch" set "CDS=-XX:ArchiveClassesAtExit=%CACHE%\%STAMP%.jsa"

:start
"%JAVA%" "%CDS%" %JVM% -XX:+UseSerialGC -Xss4m -Xlog:disable -Dsun.reflect.inflationThreshold=2147483647 "-Dduibiao.home=%HOME_DIR%" "-Dduibiao.cache=%CACHE%" -cp "%JAR%" cn.duibiao.cli.Main %*
exit /b %ERRORLEVEL%

:nojava
chcp 65001 >nul
echo 没有找到 Java 17。请先安装 Java 17（JRE 即可），再运行一次。 .
exit /b 2

:nomaven
chcp 65001 >nul
echo 没有找到 Maven。请改用 zip 安装包，或安装 Maven 3.8 以上再运行。 .
exit /b 2
